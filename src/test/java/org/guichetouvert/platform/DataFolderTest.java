package org.guichetouvert.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class DataFolderTest {

	@TempDir
	Path temporary;

	@Test
	void isForThisUserAlone() throws IOException {
		try (DataFolder folder = open("new/data")) {
			assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.root()))).isEqualTo("rwx------");
		}
	}

	@Test
	void leavesThePermissionsOfAnExistingFolderAlone() throws IOException {
		Path shared = Files.createDirectory(temporary.resolve("shared"), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-x---")));
		try (DataFolder folder = open("shared")) {
			assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(shared))).isEqualTo("rwxr-x---");
		}
	}

	@Test
	void isHeldByOneProgramAtATimeAndSaysByWhich() throws IOException {
		try (DataFolder folder = open("data")) {
			assertThatExceptionOfType(DataFolderInUse.class).isThrownBy(() -> open("data"))
					.withMessageContainingAll(folder.root().toString(), "processus " + ProcessHandle.current().pid(), "depuis le");
		}
	}

	@Test
	void canBeOpenedAgainOnceItIsClosed() throws IOException {
		open("data").close();
		open("data").close();
	}

	@Test
	void saysWhenItCannotBeWritten() throws IOException {
		Files.createFile(temporary.resolve("file"));
		assertThatExceptionOfType(StartUpFailure.class).isThrownBy(() -> open("file/data"))
				.withMessageContainingAll(temporary.resolve("file/data").toString(), "--guichet.data-dir");
	}

	private DataFolder open(String name) {
		Path root = temporary.resolve(name);
		return DataFolder.open(root, root.resolve("index"));
	}

}
